package io.handoff;

/** How often a test with chance in it repeats itself: {@code mvn verify -Dhandoff.tests=large} repeats more often. */
public final class Repetitions {

    private static final boolean LARGE = "large".equals(System.getProperty("handoff.tests"));

    private Repetitions() {}

    public static int of(int usually, int large) {
        return LARGE ? large : usually;
    }
}
