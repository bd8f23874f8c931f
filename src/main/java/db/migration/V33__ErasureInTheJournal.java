package db.migration;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/**
 * An entry of the journal without its salt could become anything: from now on nothing but an entry that names a person no more. On
 * H2 the class of the trigger says so itself.
 */
public class V33__ErasureInTheJournal extends BaseJavaMigration {

    private static final String FUNCTION = """
            create or replace function kept_row() returns trigger language plpgsql as $$
            declare
                of_a_person text[] := array['username', 'actor_name', 'on_behalf_of', 'subject', 'detail'];
                before jsonb;
                after jsonb;
            begin
                if tg_op = 'UPDATE' then
                    before := to_jsonb(old);
                    after := to_jsonb(new);
                    if tg_table_name = 'minutes' and before ->> 'state' <> 'APPROVED' then
                        return new;
                    end if;
                    if tg_table_name = 'journal_entry'
                            and after ->> 'salt' is null
                            and before - of_a_person - 'salt' = after - of_a_person - 'salt'
                            and exists (select 1 from unnest(of_a_person) c where after ->> c = '*')
                            and not exists (select 1 from unnest(of_a_person) c
                                            where after ->> c is distinct from before ->> c
                                              and after ->> c is distinct from '*') then
                        return new;
                    end if;
                end if;
                raise exception 'Rows of % are kept as they are', tg_table_name using errcode = '23001';
            end $$""";

    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        if (connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")) {
            try (Statement statement = connection.createStatement()) {
                statement.execute(FUNCTION);
            }
        }
    }
}
