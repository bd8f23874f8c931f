package fr.crig.avis.avis;

import fr.crig.avis.page.Typed;
import fr.crig.avis.shared.NotVisible;
import fr.crig.avis.storage.Reading;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Tells anybody who holds a document whether it is the one that was recorded. It is asked by the code that stands on the document,
 * which nobody guesses, and says nothing of what the avis says: not even its number.
 */
@Service
@Reading
class Verification {

    private final JdbcClient jdbc;

    Verification(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws NotVisible if no avis bears this code */
    void find(String code) {
        recorded(code);
    }

    /**
     * @param sha256 of the PDF or of the record, in hexadecimal, as somebody's tool writes it
     * @throws NotVisible if no avis bears this code
     */
    Verdict compare(String code, String sha256) {
        Recorded recorded = recorded(code);
        if (!recorded.hashes().contains(Typed.lineOrEmpty(sha256).toLowerCase(Locale.ROOT))) {
            return Verdict.ALTERED;
        }
        return recorded.replaced() ? Verdict.REPLACED : Verdict.TRUE;
    }

    private Recorded recorded(String code) {
        return jdbc.sql("""
                        select a.sha256, f.sha256,
                               exists (select 1 from avis n where n.reference = a.reference and n.rank_in_request > a.rank_in_request)
                          from avis a join stored_file f on f.id = a.pdf_file
                         where a.verification_code = ?""")
                .param(Typed.lineOrEmpty(code).toUpperCase(Locale.ROOT))
                .query((row, number) -> new Recorded(List.of(row.getString(1), row.getString(2)), row.getBoolean(3)))
                .optional()
                .orElseThrow(() -> new NotVisible(code));
    }

    private record Recorded(List<String> hashes, boolean replaced) {}
}
