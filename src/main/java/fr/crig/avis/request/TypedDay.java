package fr.crig.avis.request;

import fr.crig.avis.page.Typed;
import java.time.LocalDate;

/** A day that can be read is kept as the browsers' field for days shows it again; anything else as it was typed. */
final class TypedDay extends LimitedText {

    @Override
    public void setAsText(String text) {
        LocalDate day = Typed.day(text);
        super.setAsText(day == null ? text : day.toString());
    }
}
