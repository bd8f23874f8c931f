package fr.crig.avis.former;

import fr.crig.avis.deliberation.Outcome;
import fr.crig.avis.page.Typed;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Which column is which field, and what the words for outcomes mean, as chosen on the page. */
public class ColumnsForm {

    /** Of the import from which the form was made. */
    public int version;

    /** By the name of the field, from 0; null or left out for none. */
    public Map<String, Integer> columns = new HashMap<>();

    /** What the file calls outcomes in other words than the domain's. */
    public List<String> words = new ArrayList<>();

    /** What each of them means, in the same order; empty for what is not said. */
    public List<String> outcomes = new ArrayList<>();

    /** @param unknown words for outcomes */
    static ColumnsForm of(int version, Columns columns, List<String> unknown) {
        var form = new ColumnsForm();
        form.version = version;
        for (FormerField field : FormerField.values()) {
            form.columns.put(field.name(), columns.places().get(field));
        }
        for (String word : unknown) {
            form.words.add(word);
            form.outcomes.add(columns.outcome(word).map(Outcome::name).orElse(""));
        }
        return form;
    }

    /** What stands on the page for a field. */
    static String field(FormerField field) {
        return "columns[" + field + "]";
    }

    /** As it is to be shown again: each word that was sent with a place for what is said of it. */
    void complete() {
        List<String> sent = words.stream()
                .filter(word -> !Typed.isEmpty(word))
                .distinct()
                .limit(UnknownOutcomes.MOST)
                .toList();
        outcomes = new ArrayList<>(sent.stream().map(this::outcome).toList());
        words = new ArrayList<>(sent);
    }

    /** What is said of a word for an outcome; empty if nothing is. */
    public String outcome(String word) {
        int place = words.indexOf(word);
        return place < 0 || place >= outcomes.size() ? "" : Objects.requireNonNullElse(outcomes.get(place), "");
    }

    /** @param width how many columns there are: another one was not to be chosen, and counts as none */
    Columns read(int width) {
        Map<FormerField, Integer> places = new EnumMap<>(FormerField.class);
        for (FormerField field : FormerField.values()) {
            Integer column = columns.get(field.name());
            if (column != null && column >= 0 && column < width) {
                places.put(field, column);
            }
        }
        return new Columns(places, said());
    }

    private Map<String, Outcome> said() {
        Map<String, Outcome> said = new HashMap<>();
        words.stream()
                .limit(UnknownOutcomes.MOST)
                .map(Typed::lineOrEmpty)
                .filter(UnknownOutcomes::mayBeSaid)
                .forEach(word -> {
                    Outcome outcome = Typed.choice(outcome(word), Outcome.OF_AVIS);
                    if (outcome != null) {
                        said.put(UnknownOutcomes.key(word), outcome);
                    }
                });
        return said;
    }
}
