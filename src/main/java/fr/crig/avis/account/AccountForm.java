package fr.crig.avis.account;

import fr.crig.avis.shared.Role;
import java.util.Set;

/** What an administrator types to open an account. */
record AccountForm(
        String username, String displayName, String email, Set<Role> roles, String signatory, boolean substitute) {

    static AccountForm empty() {
        return new AccountForm("", "", "", Set.of(), "", false);
    }

    NewAccount toAccount() {
        return new NewAccount(username, displayName, email, roles, signatory, substitute);
    }
}
