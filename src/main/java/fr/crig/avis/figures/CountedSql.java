package fr.crig.avis.figures;

import fr.crig.avis.request.Theme;
import java.util.stream.Stream;

/** Each figure as the rows that it counts: {@code id, reference, title, held, due}, and what is measured of each as {@code measure}. */
final class CountedSql {

    private static final String DEPOSITED =
            " r.deposit_year between :first and :last and r.readership in (:readerships)";

    private static final String REQUEST = "r.reference, r.title, cast(null as date) as held,"
            + " cast(null as timestamp with time zone) as due, %s as measure from funding_request r ";

    private static final String NO_MEASURE = "cast(null as integer)";

    private static final String OF_YEARS = " between :fromReference and :toReference ";

    private static final String REQUESTS = "select r.id, " + REQUEST.formatted("r.amount_asked") + "where" + DEPOSITED;

    private static final String DECIDED = "select r.id, " + REQUEST.formatted("f.amount")
            + "join follow_up f on f.reference = r.reference and f.reference" + OF_YEARS + "where" + DEPOSITED;

    private static final String CIRCULATED =
            "join circulation c on c.reference = r.reference and c.reference" + OF_YEARS;

    private static final String ASKED = "select c.id, " + REQUEST.formatted(NO_MEASURE) + CIRCULATED
            + "join circulation_asked s on s.circulation = c.id and s.signatory = :of where" + DEPOSITED;

    private static final String GIVEN = "select o.id, " + REQUEST.formatted(AnswersReader.DAYS) + CIRCULATED
            + "join opinion o on o.reference = c.reference and o.reference" + OF_YEARS
            + "and o.number = 1 and o.signatory = :of where" + DEPOSITED;

    private static final String NOT_GIVEN =
            " and not exists (select 1 from opinion o where o.reference = c.reference and o.number = 1 and o.signatory = :of)";

    private static final String AVIS = """
            select a.id, r.reference, r.title, a.deliberated_on as held, cast(null as timestamp with time zone) as due, %s as measure
              from avis a join funding_request r on r.reference = a.reference and r.reference <= :toReference
             where a.deliberated_on >= :firstDay and a.deliberated_on < :dayAfter and a.rank_in_request = 1
               and r.readership in (:readerships)""";

    /** Joined from the left, so that whoever only adds up reads nothing but the register. */
    private static final String REGISTER = """
            select e.id, r.reference, r.title, a.deliberated_on as held, cast(null as timestamp with time zone) as due, %1$s as measure
              from register_line e left join avis a on a.id = e.avis left join funding_request r on r.reference = a.reference
             where e.id >= :fromPlace and e.id < :toPlace and e.in_force = true and e.readership in (:readerships) and %1$s > 0""";

    private static final String DELIBERATED =
            " d.due >= :from and d.due < :to and r.readership in (:readerships) and d.mode = '%s' and d.state in (%s)";

    private static final String ITEMS = """
            select d.id, r.reference, r.title, cast(null as date) as held, d.due, cast(null as integer) as measure
              from deliberation d join funding_request r on r.reference = d.reference where""" + DELIBERATED;

    private static final String MEETINGS = """
            select d.meeting as id, cast(null as varchar(20)) as reference, cast(null as varchar(20)) as title,
                   cast(null as date) as held, min(d.due) as due, cast(null as integer) as measure
              from deliberation d join funding_request r on r.reference = d.reference where""" + DELIBERATED + " group by d.meeting";

    private CountedSql() {}

    /** @param of a signatory, a theme or a département, as far as it is counted by one; else nothing */
    static String of(Counted counted, String of) {
        return switch (counted) {
            case REQUESTS -> REQUESTS + within(of);
            case DECIDED -> DECIDED + within(of);
            case AVIS -> AVIS.formatted(NO_MEASURE);
            case ADMISSIBILITY_DAYS -> days("r.admissibility_days");
            case OPINIONS_DAYS -> days("r.opinions_days");
            case DELIBERATION_DAYS -> days("r.deliberation_days");
            case AVIS_DAYS -> days("r.avis_days");
            case LIFTED -> REGISTER.formatted("e.reserves_lifted");
            case RESERVES -> REGISTER.formatted("(e.reserves_left + e.reserves_lifted)");
            case ASKED -> ASKED;
            case ANSWERED -> GIVEN + " and o.stance <> 'TACIT'";
            case SILENT -> GIVEN + " and o.stance = 'TACIT'";
            case AWAITED -> ASKED + NOT_GIVEN;
            case MEETINGS -> MEETINGS.formatted("MEETING", "'DECIDED', 'SENT_TO_SECOND'");
            case ITEMS -> ITEMS.formatted("MEETING", "'DECIDED'");
            case QUORUM_MISSED -> ITEMS.formatted("MEETING", "'SENT_TO_SECOND'");
            case RETURNED -> ITEMS.formatted("MEETING", "'RETURNED'");
            case IN_WRITING -> ITEMS.formatted("WRITTEN_CONSULTATION", "'DECIDED'");
            case SENT_TO_MEETING -> ITEMS.formatted("WRITTEN_CONSULTATION", "'SENT_TO_MEETING'");
        };
    }

    /** Of those avis that went through the step. */
    private static String days(String column) {
        return AVIS.formatted(column) + " and " + column + " is not null";
    }

    /** The whole region is each of its départements. */
    private static String within(String of) {
        if (of.isEmpty()) {
            return "";
        }
        boolean theme = Stream.of(Theme.values()).anyMatch(one -> one.name().equals(of));
        return theme
                ? " and r.theme = :of"
                : " and (r.departments like '% ' || :of || ' %' or r.departments like '% region %')";
    }
}
