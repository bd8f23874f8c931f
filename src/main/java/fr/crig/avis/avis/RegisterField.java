package fr.crig.avis.avis;

/** Where in an avis a word stands that somebody looks for. */
public enum RegisterField {
    NUMBER('N'),
    TITLE('T'),
    APPLICANT('A'),
    FUNDER('F'),
    SIGNATORY('S'),
    TEXT('X'),
    RESERVES('R'),
    /** Of an avis of before. */
    NOTE('O');

    private final char letter;

    RegisterField(char letter) {
        this.letter = letter;
    }

    /** As the index has it. */
    String letter() {
        return String.valueOf(letter);
    }
}
