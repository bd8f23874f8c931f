package fr.crig.avis.support;

/** How often a test that searches for rare events tries: a little in every build, long with {@code -Pdeep}. */
public final class Deep {

    private static final boolean ASKED = Boolean.getBoolean("crig.deep");

    private Deep() {}

    public static int rounds(int usual, int deep) {
        return ASKED ? deep : usual;
    }
}
