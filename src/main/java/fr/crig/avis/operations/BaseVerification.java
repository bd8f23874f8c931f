package fr.crig.avis.operations;

import fr.crig.avis.storage.BaseCheck;
import fr.crig.avis.storage.Finding;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** All that the database promises, looked at as it was at one instant: a service may be writing beside. */
class BaseVerification {

    private final List<BaseCheck> checks;
    private final MessageSource messages;
    private final TransactionTemplate instant;

    BaseVerification(List<BaseCheck> checks, MessageSource messages, PlatformTransactionManager transactions) {
        this.checks = checks;
        this.messages = messages;
        this.instant = new TransactionTemplate(transactions);
        this.instant.setReadOnly(true);
        this.instant.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /** @return whether all is as it must be; what was counted, and the first fault of each kind, is printed */
    boolean isWhole(PrintStream out) {
        List<Finding> findings = new ArrayList<>();
        instant.executeWithoutResult(status -> checks.forEach(check -> findings.add(check.check())));
        findings.forEach(finding -> out.println(sentence(finding)));
        boolean whole = findings.stream().allMatch(Finding::sound);
        out.println(say(whole ? "upkeep.base.whole" : "upkeep.base.notWhole"));
        return whole;
    }

    private String sentence(Finding finding) {
        String said = say(finding.key(), finding.arguments().toArray());
        return finding.sound() ? said : say("upkeep.base.fault", said);
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.FRENCH);
    }
}
