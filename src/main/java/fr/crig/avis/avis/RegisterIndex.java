package fr.crig.avis.avis;

import fr.crig.avis.account.DossierFacts;
import fr.crig.avis.account.Readership;
import fr.crig.avis.account.Readerships;
import fr.crig.avis.page.Words;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.storage.ManyRows;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import org.springframework.data.relational.core.mapping.event.AfterSaveCallback;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** By what avis are found in the register, beside the avis, which are kept as they were recorded. */
@Component
public class RegisterIndex implements AfterSaveCallback<FollowUp> {

    /** What is not known. */
    private static final String NOTHING = "";

    /** In the place of the granting body, while something is missing of what is published of the grant. */
    static final String INCOMPLETE = "-";

    private static final BigDecimal NO_AMOUNT = BigDecimal.ONE.negate();

    private static final String INSERT = """
            insert into register_line (id, avis, readership, theme, receiving, scheme, outcome, amount, applicant_words,
                                       follow_up, reserves_open, in_force)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'AWAITED', false, true)""";

    /** For the avis of before; see the migration of that number. */
    public static final String ALL_AS_THEY_STAND = """
            update register_line set
              in_force = case when exists (select 1 from avis a join avis n on n.reference = a.reference
                                            where a.id = register_line.avis and n.rank_in_request > a.rank_in_request)
                         then false else true end,
              follow_up = coalesce((select f.result from avis a join follow_up f on f.reference = a.reference
                                     where a.id = register_line.avis), 'AWAITED'),
              reserves_open = case when exists
                  (select 1 from avis a
                     join follow_up f on f.reference = a.reference and (f.avis_number is null or f.avis_number = a.number)
                    where a.id = register_line.avis and f.open_reserves > 0
                      and not exists (select 1 from avis n where n.reference = a.reference and n.rank_in_request > a.rank_in_request))
                  then true else false end
            """;

    /** How many may still be lifted, and how many were. */
    private static final String RESERVES = """
            , reserves_left = coalesce(
                  (select f.open_reserves from avis a
                     join follow_up f on f.reference = a.reference and (f.avis_number is null or f.avis_number = a.number)
                    where a.id = register_line.avis), 0),
              reserves_lifted =
                  (select count(*) from avis a
                     join follow_up f on f.reference = a.reference and (f.avis_number is null or f.avis_number = a.number)
                     join lifted_reserve l on l.follow_up = f.id
                    where a.id = register_line.avis)
            """;

    /** Of the avis in force: the body that granted, once all is known of the grant, or that something is missing. */
    private static final String GRANTING_BODY = """
            , granting_body = coalesce(
                  (select case when g.complete = true and f.amount is not null then g.granting_siret else '-' end
                     from avis a
                     join follow_up f on f.reference = a.reference and f.result in ('GRANTED', 'PARTLY_GRANTED')
                     left join grant_data g on g.reference = a.reference
                    where a.id = register_line.avis
                      and not exists (select 1 from avis n where n.reference = a.reference and n.rank_in_request > a.rank_in_request)), '')
            """;

    /** For the lines of the avis that the condition says; of an avis that was replaced no reserve is open. */
    private static final String AS_IT_STANDS = ALL_AS_THEY_STAND
            + ", followed = coalesce((select " + Followed.sql()
            + " from avis a join follow_up f on f.reference = a.reference where a.id = register_line.avis), '')"
            + RESERVES
            + GRANTING_BODY;

    private static final String OF_REFERENCE = "where avis in (select id from avis where reference = ?)";
    private static final String OF_FOLLOW_UP =
            "where avis in (select a.id from avis a join follow_up f on f.reference = a.reference where f.id = ?)";

    private final JdbcClient jdbc;
    private final Readerships readerships;

    RegisterIndex(JdbcClient jdbc, Readerships readerships) {
        this.jdbc = jdbc;
        this.readerships = readerships;
    }

    /** @param asked signatories that may see the dossier besides the receiving one */
    void add(long id, Avis avis, RegisterSubject subject, Set<String> asked) {
        DossierFacts facts = new DossierFacts(false, avis.receivingSignatory(), asked);
        readerships.keep(facts);
        AvisRecord content = avis.content();
        long place = RegisterPlace.of(content.deliberatedOn(), id);
        jdbc.sql(INSERT)
                .params(
                        place,
                        id,
                        Readership.of(facts),
                        nameOf(subject.theme()),
                        avis.receivingSignatory(),
                        nameOf(subject.scheme()),
                        content.outcome().name(),
                        content.amountAsked() == null ? NO_AMOUNT : content.amountAsked(),
                        applicantWords(content.applicant()))
                .update();
        write(place, RegisterWords.terms(RegisterWords.texts(avis), subject.territory()));
    }

    /** Which is in force, what became of the request, whether a reserve is open: when one of them changed. */
    void changed(Reference reference) {
        jdbc.sql(AS_IT_STANDS + OF_REFERENCE).param(reference.value()).update();
    }

    void changed(long followUp) {
        jdbc.sql(AS_IT_STANDS + OF_FOLLOW_UP).param(followUp).update();
    }

    @Override
    public FollowUp onAfterSave(FollowUp followUp) {
        changed(followUp.reference());
        return followUp;
    }

    /** And neither that nothing was granted nor that something is missing. */
    static boolean isGrantingBody(String value) {
        return !value.equals(NOTHING) && !value.equals(INCOMPLETE);
    }

    /** As columns are sorted: without accents and capitals. */
    public static String applicantWords(String applicant) {
        return String.join(" ", Words.in(applicant));
    }

    private static String nameOf(Enum<?> value) {
        return value == null ? NOTHING : value.name();
    }

    private void write(long place, Map<String, String> terms) {
        ManyRows.write(
                jdbc,
                "insert into register_term (term, line, fields)",
                terms.entrySet().stream()
                        .map(term -> new Object[] {term.getKey(), place, term.getValue()})
                        .toList());
    }
}
