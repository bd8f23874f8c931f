package fr.crig.avis.request;

import fr.crig.avis.page.Typed;
import java.beans.PropertyEditorSupport;
import java.util.Objects;

/** No text is that long by mistake alone: beyond it, a field is refused before it is kept, even in a draft. */
class LimitedText extends PropertyEditorSupport {

    static final int MOST = 10_000;

    @Override
    public void setAsText(String text) {
        String words = Objects.requireNonNullElse(Typed.words(text), "");
        if (words.length() > MOST) {
            throw new IllegalArgumentException("Longer than " + MOST);
        }
        setValue(words);
    }

    @Override
    public String getAsText() {
        return getValue() == null ? "" : getValue().toString();
    }
}
