package io.handoff.team.calendar;

import java.time.LocalDate;

/** @param keptFor the holiday's own date if this day is kept instead of it, such as a Friday for a Saturday; else null */
public record PublicHoliday(LocalDate day, String name, LocalDate keptFor) {}
