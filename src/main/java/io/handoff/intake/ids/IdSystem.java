package io.handoff.intake.ids;

/**
 * The system that numbers the people of a file.
 *
 * @param isStated a person said so, so that an id alone tells who somebody is; else it was guessed, and what else the line tells must agree
 */
public record IdSystem(String name, boolean isStated) {

    public static IdSystem stated(String name) {
        return new IdSystem(name, true);
    }

    public static IdSystem guessed(String name) {
        return new IdSystem(name, false);
    }

    public boolean isShared() {
        return name.equals(IdSystems.SHARED);
    }

    /** The id as it is kept. */
    public String qualified(String id) {
        return IdSystems.qualified(name, id);
    }
}
