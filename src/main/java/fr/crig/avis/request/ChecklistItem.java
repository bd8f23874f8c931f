package fr.crig.avis.request;

/** One line of the checklist: a piece that is missing, or a point to check. @param code message key suffix */
public record ChecklistItem(String code, Severity severity) {

    public enum Severity {
        MISSING,
        CHECK
    }

    public boolean isMissing() {
        return severity == Severity.MISSING;
    }
}
