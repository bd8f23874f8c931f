package fr.crig.avis.privacy;

import java.time.Period;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** How long each category is kept, for whoever asks: {@code @retention} in a template. */
@Component("retention")
public class RetentionTable {

    private final RetentionProperties figures;

    RetentionTable(RetentionProperties figures) {
        this.figures = figures;
    }

    public Map<Category, Period> periods() {
        Map<Category, Period> periods = new LinkedHashMap<>();
        Stream.of(Category.values()).forEach(category -> periods.put(category, figures.of(category)));
        return periods;
    }

    public Period warning() {
        return figures.warning();
    }

    /** What stays for good: each is the end of a message key. */
    public String[] archives() {
        return new String[] {"requests", "avis", "minutes", "journal", "history"};
    }
}
