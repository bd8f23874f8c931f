package fr.crig.avis.request;

/** Whether the reader's own signatory has still to give its opinion, or gave it; silence that was recorded is none. */
public enum OpinionFilter {
    TO_GIVE("""
            r.state = 'CIRCULATING' and exists (
              select 1 from circulation c join circulation_asked a on a.circulation = c.id
               where c.reference = r.reference and c.closed_at is null and a.signatory = :readerSignatory)
            and not exists (select 1 from opinion o
                             where o.reference = r.reference and o.signatory = :readerSignatory)"""),
    GIVEN("""
            exists (select 1 from opinion o
                     where o.reference = r.reference and o.signatory = :readerSignatory and o.stance <> 'TACIT')""");

    private final String sql;

    OpinionFilter(String sql) {
        this.sql = sql;
    }

    /** A condition on the rows of {@code funding_request r}, by the parameter of {@link VisibleRequests}. */
    String sql() {
        return sql;
    }
}
