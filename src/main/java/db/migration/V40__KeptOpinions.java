package db.migration;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/**
 * What a signatory said is kept by the database too: a correction is a new version, and a stance that is changed past the service
 * would be read at the meeting. Names and words stay open to whoever erases a person, what stands in the
 * place of a code and is none, and a file may come to an opinion that has none. On H2
 * the class of the trigger says so itself.
 */
public class V40__KeptOpinions extends BaseJavaMigration {

    private static final String FUNCTION = """
            create function kept_opinion() returns trigger language plpgsql as $$
            declare
                open text[] := array['given_by', 'given_name', 'on_behalf_of', 'reasons', 'reserves',
                                     'piece_file_name', 'piece_media_type'];
                codes text[] := array['reference', 'signatory', 'stance', 'link', 'effect', 'piece_sha256'];
            begin
                if tg_op = 'UPDATE' then
                    open := open || array(select c from unnest(codes) c where to_jsonb(old) ->> c !~ '^[A-Za-z0-9_-]+$');
                    if old.piece_file_id is null then
                        open := open || array['piece_size_bytes', 'piece_sha256', 'piece_file_id'];
                    end if;
                    if to_jsonb(old) - open = to_jsonb(new) - open then
                        return new;
                    end if;
                end if;
                raise exception 'Rows of % are kept as they are', tg_table_name using errcode = '23001';
            end $$""";

    private static final String ON_POSTGRES = """
            create trigger opinion_kept before update or delete on opinion for each row execute function kept_opinion();
            create trigger opinion_not_emptied before truncate on opinion for each statement execute function kept_row()""";

    private static final String ON_H2 = """
            create trigger opinion_kept before update, delete on opinion for each row call 'fr.crig.avis.storage.KeptRows'""";

    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        boolean postgres = connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
        try (Statement statement = connection.createStatement()) {
            if (postgres) {
                statement.execute(FUNCTION);
            }
            statement.execute(postgres ? ON_POSTGRES : ON_H2);
        }
    }
}
