package fr.crig.avis.account;

import fr.crig.avis.shared.Role;
import java.util.ArrayList;
import java.util.List;

/** What an administrator types to change an account. For whom it acts does not change: that is another account. */
public class EditForm {

    public long version;
    public String displayName = "";
    public String email = "";
    public List<Role> roles = new ArrayList<>();

    static EditForm of(Account account) {
        var form = new EditForm();
        form.version = account.version();
        form.displayName = account.displayName();
        form.email = account.email();
        form.roles = new ArrayList<>(account.roles());
        return form;
    }

    NewAccount read(Account account) {
        return new NewAccount(account.username(), displayName, email, AccountForm.chosen(roles), account.signatory());
    }
}
