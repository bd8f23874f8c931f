package fr.crig.avis.request;

import java.beans.PropertyEditorSupport;

/** No text is that long by mistake alone: beyond it, a field is refused before it is kept, even in a draft. */
final class LimitedText extends PropertyEditorSupport {

    static final int MOST = 10_000;

    @Override
    public void setAsText(String text) {
        if (text != null && text.length() > MOST) {
            throw new IllegalArgumentException("Longer than " + MOST);
        }
        setValue(text);
    }

    @Override
    public String getAsText() {
        return getValue() == null ? "" : getValue().toString();
    }
}
