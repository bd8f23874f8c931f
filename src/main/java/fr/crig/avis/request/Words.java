package fr.crig.avis.request;

import fr.crig.avis.shared.Refusal;

/** Reasons and letters: words that an act cannot do without. */
final class Words {

    private static final int MOST = 4000;

    private Words() {}

    static String required(String field, String typed) {
        String text = typed == null ? "" : typed.strip();
        if (text.isEmpty()) {
            throw Refusal.of(field, "refusal.required");
        }
        if (text.length() > MOST) {
            throw Refusal.of(field, "refusal.tooLong", MOST, text.length());
        }
        return text;
    }
}
