package io.handoff.process;

/**
 * An open MQL that would be none by what its contact does today: its score has fallen. It stays an MQL; a stage only goes forward by itself.
 *
 * @param scoreThen when it became an MQL
 * @param sentence "Cooling: score 63 when it became an MQL, 48 today."
 */
public record Cooling(int scoreThen, int scoreNow, String sentence) {

    /** By the two scores. */
    public static Cooling of(int scoreThen, int scoreNow) {
        return new Cooling(
                scoreThen,
                scoreNow,
                "Cooling: score %d when it became an MQL, %d today.".formatted(scoreThen, scoreNow));
    }
}
