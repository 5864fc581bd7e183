package io.handoff.preview;

/**
 * An open MQL whose score has fallen below the criteria. It stays an MQL: no stage moves back automatically.
 *
 * @param scoreThen score when the contact became an MQL
 * @param sentence "Cooling: score 63 when it became an MQL, 48 today."
 */
public record Cooling(int scoreThen, int scoreNow, String sentence) {

    public static Cooling of(int scoreThen, int scoreNow) {
        return new Cooling(
                scoreThen,
                scoreNow,
                "Cooling: score %d when it became an MQL, %d today.".formatted(scoreThen, scoreNow));
    }
}
