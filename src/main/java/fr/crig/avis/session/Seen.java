package fr.crig.avis.session;

/** Whether a page shows what was saved last, so that it may save over it. */
final class Seen {

    private static final int LONGEST_PAGE = 40;

    private Seen() {}

    /**
     * A page that saves by itself has the version of its last saving. The button may be pressed while such a saving is under
     * way: then the form still has the version before it, and what was saved came from the same page.
     */
    static boolean isLast(int seenVersion, String page, boolean automatic, int version, String savedPage) {
        return seenVersion == version || !automatic && savedPage != null && savedPage.equals(page);
    }

    /** What is kept of the page that saved: nothing after a button was pressed, because that page is left. */
    static String page(String page, boolean automatic) {
        return automatic && page != null && page.length() <= LONGEST_PAGE ? page : null;
    }
}
