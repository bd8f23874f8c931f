package fr.crig.avis.request;

/** What a piece joined to a request is. */
public enum PieceKind {
    NOTE,
    FINANCING_PLAN,
    PLANNING,
    DATA_SHEET,
    MANDATE,
    PROOF_OF_DEPOSIT,
    PERIMETER,
    OTHER
}
