package fr.crig.avis.request;

import fr.crig.avis.page.Words;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.storage.Json;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What a request is found and sorted by, repeated in columns as lists read them: each word after a space, so that one begins
 * with what is looked for where a space and that stand in the column.
 *
 * @param departments codes, those of the communes too, and {@link #WHOLE_REGION}
 */
public record RequestIndex(String searchWords, String applicantWords, String departments) {

    public static final String WHOLE_REGION = "region";

    /** Before the code of a département among the terms: no word has it. */
    private static final String PLACE = "@";

    /** Before the name of a signatory that gave its opinion. */
    private static final String ANSWERED = "!";

    /** Before the name of a signatory that is waited for while it circulates. */
    private static final String AWAITED = "?";

    private static final Pattern LEADING_ZEROS = Pattern.compile("0+");
    private static final int DEPARTMENT = 2;

    /** From the columns of a request that was kept. @param reference null for a draft, which has no dossier either */
    public static RequestIndex read(String reference, String title, String applicant, String dossier) {
        return of(
                reference == null ? null : Reference.of(reference),
                title,
                applicant,
                dossier == null ? null : Json.read(dossier, Dossier.class).project());
    }

    static RequestIndex of(Reference reference, String title, String applicant, Dossier.Project project) {
        Set<String> words = new LinkedHashSet<>();
        if (reference != null) {
            words.addAll(number(reference));
        }
        words.addAll(Words.in(title));
        words.addAll(Words.in(applicant));
        return new RequestIndex(spaced(words), spaced(Words.in(applicant)), spaced(territory(project)));
    }

    /** From the columns of a request that was kept. */
    public static Set<String> terms(String searchWords, String departments) {
        return new RequestIndex(searchWords, "", departments).terms();
    }

    /** Each word once, and each département as {@link #place}. */
    Set<String> terms() {
        Set<String> terms = new LinkedHashSet<>(Words.in(searchWords));
        departments(departments).forEach(code -> terms.add(place(code)));
        return terms;
    }

    static String answeredBy(String signatory) {
        return ANSWERED + signatory;
    }

    static String awaitedOf(String signatory) {
        return AWAITED + signatory;
    }

    /** The code of a département, or of the whole region, as a term: no word is like it. */
    public static String place(String department) {
        return PLACE + department;
    }

    /** Back from {@link #place}. */
    public static String code(String place) {
        return place.substring(PLACE.length());
    }

    /** Those of the column, in their order. */
    static List<String> departments(String column) {
        return List.copyOf(Words.in(column));
    }

    /** The last one also without its zeros: people say "la 42". */
    private static List<String> number(Reference reference) {
        List<String> parts = List.copyOf(Words.in(reference.value()));
        String last = parts.get(parts.size() - 1);
        return List.of(
                parts.get(0), parts.get(1), last, LEADING_ZEROS.matcher(last).replaceFirst(""));
    }

    /** Codes of départements, those of the communes too, and {@link #WHOLE_REGION}. */
    public static Set<String> territory(Dossier.Project project) {
        Set<String> all = new TreeSet<>();
        if (project != null) {
            all.addAll(project.departments());
            project.communes().forEach(commune -> all.add(commune.substring(0, DEPARTMENT)));
            if (project.wholeRegion()) {
                all.add(WHOLE_REGION);
            }
        }
        return all;
    }

    private static String spaced(Collection<String> words) {
        return words.isEmpty() ? "" : " " + String.join(" ", words) + " ";
    }
}
