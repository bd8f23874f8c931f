package fr.crig.avis.figures;

import fr.crig.avis.committee.Committee;
import fr.crig.avis.page.Formats;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Names as a sentence of the figures tells them. */
@Component
public class FiguresWords {

    private final Formats formats;
    private final MessageSource messages;
    private final Committee committee;

    FiguresWords(Formats formats, MessageSource messages, Committee committee) {
        this.committee = committee;
        this.formats = formats;
        this.messages = messages;
    }

    /** @param median null where there is none */
    public String days(Integer median) {
        return median == null ? "–" : messages.getMessage("figures.days", new Object[] {median}, Locale.FRENCH);
    }

    /** @param value null where there is none */
    public String measured(Measure measure, BigDecimal value) {
        if (value == null || measure.isMedian()) {
            return days(value == null ? null : value.intValueExact());
        }
        return measure.isMoney() ? formats.money(value) : String.valueOf(value.intValueExact());
    }

    public String signatory(String id) {
        return committee.shortName(id);
    }

    /** Of which signatory, theme or département a list is; null for all. */
    String part(String of) {
        if (of.isEmpty()) {
            return null;
        }
        String signatory = committee.shortName(of);
        String otherwise = messages.getMessage("department." + of, null, signatory, Locale.FRENCH);
        return messages.getMessage("theme." + of, null, otherwise, Locale.FRENCH);
    }

    public String departments(List<String> codes) {
        return formats.list(codes.stream()
                .map(code -> messages.getMessage("department." + code, null, code, Locale.FRENCH))
                .toList());
    }
}
