package fr.crig.avis.agreement;

/** What was typed of a convention that somebody had before their eyes: which one, and in which version. */
abstract class SeenForm {

    public long number = Agreement.FIRST;
    public int version;

    final void see(Agreement agreement) {
        number = agreement.number();
        version = agreement.version();
    }
}
