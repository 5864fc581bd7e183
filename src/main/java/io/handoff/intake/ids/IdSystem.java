package io.handoff.intake.ids;

/**
 * The system that assigned the ids in a file.
 *
 * @param isStated true when a person named the system: then an id alone identifies a contact; false when it was guessed: then other fields
 * of the line must match, too
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

    /** The id with the system's name as prefix. */
    public String qualified(String id) {
        return IdSystems.qualified(name, id);
    }
}
