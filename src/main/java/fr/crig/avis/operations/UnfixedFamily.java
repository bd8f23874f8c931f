package fr.crig.avis.operations;

import java.time.LocalDate;

/** The libraries in use whose makers give no free fix any more, each with the day of its last one. */
enum UnfixedFamily {
    SPRING_BOOT("Spring Boot", "org.springframework.boot", LocalDate.of(2026, 6, 30)),
    SPRING_FRAMEWORK("Spring Framework", "org.springframework", LocalDate.of(2026, 6, 30)),
    SPRING_SECURITY("Spring Security", "org.springframework.security", LocalDate.of(2026, 6, 30)),
    CAMUNDA("Camunda", "org.camunda.bpm", LocalDate.of(2025, 10, 14));

    private final String title;
    private final String group;
    private final LocalDate lastFreeFix;

    UnfixedFamily(String title, String group, LocalDate lastFreeFix) {
        this.title = title;
        this.group = group;
        this.lastFreeFix = lastFreeFix;
    }

    public String title() {
        return title;
    }

    public LocalDate lastFreeFix() {
        return lastFreeFix;
    }

    /** Camunda spreads over several groups; those of Spring are libraries of their own, each with its dates. */
    boolean holds(String componentGroup) {
        return componentGroup.equals(group) || this == CAMUNDA && componentGroup.startsWith(group + ".");
    }
}
