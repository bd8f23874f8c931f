package fr.crig.avis.account;

import java.nio.ByteBuffer;
import java.util.TreeSet;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * What {@link Visibility} must know of a request, as one number that a row can bear and an index can hold. The number is made of
 * the facts, so that a row gets it without asking the database; {@link Readerships} keeps what each number says.
 */
public final class Readership {

    /** With {@link #values}; what is known already is not written again. */
    public static final String INSERT = """
            insert into readership (id, draft, receiving_signatory, circulated_to)
            select cast(? as bigint), cast(? as boolean), cast(? as varchar(40)), cast(? as varchar(4000))
             where not exists (select 1 from readership where id = cast(? as bigint))""";

    /** Of the avis of before this service, which were of no request of ours; no facts come to an even number. */
    public static final long OF_FORMER_AVIS = 2;

    private static final String SEPARATOR = " ";

    private Readership() {}

    /** The same for the same facts, for ever; never 0, which is nobody's. */
    public static long of(DossierFacts facts) {
        String said = facts.draft() + SEPARATOR + facts.receivingSignatory() + SEPARATOR + circulatedTo(facts);
        return ByteBuffer.wrap(DigestUtils.sha256(said)).getLong() | 1;
    }

    public static Object[] values(DossierFacts facts) {
        long id = of(facts);
        return new Object[] {id, facts.draft(), facts.receivingSignatory(), circulatedTo(facts), id};
    }

    private static String circulatedTo(DossierFacts facts) {
        return String.join(SEPARATOR, new TreeSet<>(facts.circulatedTo()));
    }
}
