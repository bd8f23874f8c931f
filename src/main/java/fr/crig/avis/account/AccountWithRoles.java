package fr.crig.avis.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import org.springframework.jdbc.core.ResultSetExtractor;

/** The same for one account at most. */
class AccountWithRoles implements ResultSetExtractor<Account> {

    private final AccountsWithRoles all = new AccountsWithRoles();

    @Override
    public Account extractData(ResultSet rows) throws SQLException {
        return Objects.requireNonNull(all.extractData(rows)).stream()
                .findFirst()
                .orElse(null);
    }
}
