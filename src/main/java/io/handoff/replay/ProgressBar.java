package io.handoff.replay;

import java.io.PrintStream;

/** Progress of a replay: one line in a terminal, otherwise one line per 10 %. */
class ProgressBar {

    private static final int WIDTH = 40;

    private final long total;
    private final PrintStream out;
    private final boolean terminal;
    private long done;
    private long shown = -1;

    ProgressBar(long total) {
        this(total, System.err, System.console() != null);
    }

    ProgressBar(long total, PrintStream out, boolean terminal) {
        this.total = Math.max(total, 1);
        this.out = out;
        this.terminal = terminal;
    }

    void step() {
        done++;
        var percent = done * 100 / total;
        var notch = terminal ? percent : percent / 10 * 10;
        if (notch != shown) {
            shown = notch;
            show(percent);
        }
    }

    void done() {
        if (terminal) {
            out.println();
        }
    }

    private void show(long percent) {
        var filled = (int) (percent * WIDTH / 100);
        var line = "[%s%s] %3d %%  %,d of %,d events"
                .formatted("#".repeat(filled), ".".repeat(WIDTH - filled), percent, done, total);
        if (terminal) {
            out.print("\r" + line);
            out.flush();
        } else {
            out.println(line);
        }
    }
}
