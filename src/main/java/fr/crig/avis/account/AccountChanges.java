package fr.crig.avis.account;

import fr.crig.avis.shared.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What an edit changes, in words: for the history of the account, and for those who are told of it. */
@Component
class AccountChanges {

    private final MessageSource messages;

    AccountChanges(MessageSource messages) {
        this.messages = messages;
    }

    /** @return empty if nothing changes */
    String between(Account account, NewAccount wanted) {
        List<String> changes = new ArrayList<>();
        if (!account.displayName().equals(wanted.displayName())) {
            changes.add(message("account.change.name", account.displayName(), wanted.displayName()));
        }
        if (!account.email().equals(wanted.email())) {
            changes.add(message("account.change.email", account.email(), wanted.email()));
        }
        if (!account.roles().equals(wanted.roles())) {
            changes.add(message("account.change.roles", names(account.roles()), names(wanted.roles())));
        }
        return String.join(", ", changes);
    }

    private String names(Set<Role> roles) {
        return roles.stream()
                .sorted()
                .map(role -> message("role." + role))
                .collect(Collectors.joining(message("account.change.and")));
    }

    private String message(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.FRENCH);
    }
}
