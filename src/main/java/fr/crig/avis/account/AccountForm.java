package fr.crig.avis.account;

import fr.crig.avis.shared.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** What an administrator types to open an account. */
public class AccountForm {

    public String username = "";
    public String displayName = "";
    public String email = "";
    public List<Role> roles = new ArrayList<>();
    public String signatory = "";

    NewAccount toAccount() {
        return new NewAccount(username, displayName, email, chosen(roles), signatory);
    }

    /** Without what is no role. */
    static Set<Role> chosen(List<Role> typed) {
        return typed.stream().filter(Objects::nonNull).collect(Collectors.toUnmodifiableSet());
    }
}
