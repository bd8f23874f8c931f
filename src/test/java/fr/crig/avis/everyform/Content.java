package fr.crig.avis.everyform;

/** What people write that not everybody may read. Each bears a word that stands nowhere else. */
enum Content {
    DRAFT("mots d’un brouillon", "marque01x"),
    DRAFT_PIECE("nom d’une pièce de brouillon", "marque02x"),
    LETTER("lettre qui demande un complément", "marque03x"),
    DOSSIER("mots du dossier", "marque04x"),
    PIECE("nom d’une pièce du dossier", "marque05x"),
    OPINION("motifs de l’avis de l’IGN", "marque06x"),
    OPINION_PIECE("nom du fichier joint à l’avis de l’IGN", "marque07x"),
    RESERVE("réserve de l’avis de la Région", "marque08x"),
    CONTRIBUTION("contribution de l’IGN au débat", "marque09x"),
    PROPOSITION("texte proposé au vote", "marque10x"),
    VOTE("réserve du vote de la Région", "marque11x"),
    DISSENT("position de l’IGN, contre le texte proposé au vote", "marque12x"),
    AVIS("texte de l’avis rendu par écrit", "marque13x"),
    PLACED_OPINION("motifs de l’avis de l’IGN, demande inscrite à une réunion", "marque14x"),
    DECISION("texte de la décision, en séance", "marque15x"),
    NOTE("note de la séance", "marque16x"),
    MINUTES("mots du relevé de décisions", "marque17x"),
    REMARK("remarque de l’IGN sur le relevé", "marque18x");

    private final String words;
    private final String marker;

    Content(String words, String marker) {
        this.words = words;
        this.marker = marker;
    }

    String words() {
        return words;
    }

    String marker() {
        return marker;
    }

    String sentence() {
        return "Il est écrit " + marker + " ici.";
    }

    boolean isIn(String text) {
        return text.contains(marker);
    }
}
