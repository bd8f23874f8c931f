package fr.crig.avis.support;

import java.util.List;

/** What people paste into a field: each kind of sign that a document once could not draw, or drew so that nobody could read it. */
public final class HostileText {

    /** One of each kind, and nothing that a sealed text may not hold. */
    public static final String LINE = String.join(
            " ",
            "software, diffusion, conflit, affiche",
            "☒ conforme ☐ non conforme ☑ ✓ ✗ → ≥",
            "\ud83d\ude80 \ud83d\udc4d\ud83c\udffd \ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67 \ud83c\uddeb\ud83c\uddf7 ❤\ufe0f",
            "e\u0301 a\u0300\u0323 q\u0307\u0323 Z\u0351\u036b\u0343\u036a\u0302",
            "שלום עולם مرحبا بالعالم \u202babc\u202c \u2067def\u2069",
            "\ue000 \uf8ff \udbff\udffd",
            "好 नमस्ते ไทย Ж λ",
            "ﬁ ﬂ ﬀ ﬃ ĳ ǆ ½ ² ₂ № ™",
            "soft\u00adhyphen a\u200bb a\u2060b \ufeffc l\u2011m\u202fn\u2009o\u00a0p",
            "<b>gras</b> &amp; ]]> ${7*7}");

    public static final String LONG_WORD = "anticonstitutionnellement".repeat(20);

    /** Of 300 characters. */
    public static final String TITLE = (LINE + " " + LONG_WORD).substring(0, 300);

    /** Several paragraphs, and more than a page. */
    public static final String TEXT =
            String.join("\n\n", List.of(LINE, LONG_WORD, "Une phrase du texte. ".repeat(100), LINE));

    private HostileText() {}
}
