package fr.crig.avis.briefing;

/** Books are being made, this reader's or others': it is told to come back rather than kept waiting. */
class BookBusy extends RuntimeException {

    BookBusy() {
        super("No turn to make a book");
    }
}
