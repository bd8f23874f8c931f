package fr.crig.avis.everyform;

/** Whose eyes the matrix looks with: a role, and how it stands to what is looked at. Each is a column of it. */
enum Reader {
    NOBODY(null, "sans compte", "personne n’est connecté"),
    RECEIVING_AGENT("agent.region", "agent saisi", "agent du signataire qui a reçu la demande (la Région)"),
    OTHER_AGENT("agent.ign", "autre agent", "agent d’un autre signataire consulté (l’IGN)"),
    RECEIVING_MEMBER("membre.region", "membre saisi", "titulaire du signataire qui a reçu la demande (la Région)"),
    OTHER_MEMBER("membre.ign", "autre membre", "titulaire d’un autre signataire consulté (l’IGN)"),
    SUBSTITUTE("suppleant.ign", "suppléant", "suppléant du même (l’IGN)"),
    RECUSED_MEMBER(
            "membre.prefecture",
            "troisième membre",
            "titulaire d’un troisième signataire (la Préfecture), en déport là où l’état le dit"),
    NOT_ASKED(
            "membre.nouveau",
            "non consulté",
            "agent et membre d’un signataire à qui la demande n’a pas circulé, venu depuis au comité"),
    FORMER_MEMBER("ancien.ign", "ancien membre", "membre sans mandat en cours, dont le compte est resté ouvert"),
    SECRETARIAT("secretariat", "secrétariat", "secrétariat du comité, tenu par OPenIG"),
    ADMINISTRATOR("admin", "administrateur", "administrateur du service");

    private final String username;
    private final String column;
    private final String words;

    Reader(String username, String column, String words) {
        this.username = username;
        this.column = column;
        this.words = words;
    }

    /** Null of whoever has no account. */
    String username() {
        return username;
    }

    String column() {
        return column;
    }

    String words() {
        return words;
    }
}
