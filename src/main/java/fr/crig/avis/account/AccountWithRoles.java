package fr.crig.avis.account;

import fr.crig.avis.shared.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.core.ResultSetExtractor;

/** Makes an account of one row for each of its roles; what the mapping does by itself takes a second query. */
class AccountWithRoles implements ResultSetExtractor<Account> {

    @Override
    public Account extractData(ResultSet rows) throws SQLException {
        if (!rows.next()) {
            return null;
        }
        Set<AccountRole> roles = new HashSet<>();
        Account account = account(rows, roles);
        do {
            String role = rows.getString("role");
            if (role != null) {
                roles.add(new AccountRole(Role.valueOf(role)));
            }
        } while (rows.next());
        return account;
    }

    private static Account account(ResultSet row, Set<AccountRole> roles) throws SQLException {
        return new Account(
                row.getLong("id"),
                row.getLong("version"),
                row.getString("username"),
                row.getString("display_name"),
                row.getString("email"),
                row.getString("signatory"),
                instant(row, "created_at"),
                roles,
                row.getString("password_hash"),
                row.getBoolean("enabled"),
                row.getBoolean("must_change_password"),
                instant(row, "last_login_at"),
                row.getObject("second_factor", Long.class));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
