package fr.crig.avis.operations;

import fr.crig.avis.account.JournalChain;
import fr.crig.avis.account.JournalVerdict;
import fr.crig.avis.storage.BaseCheck;
import fr.crig.avis.storage.Finding;
import org.springframework.stereotype.Component;

/** The journal is the one that was written. */
@Component
class JournalBaseCheck implements BaseCheck {

    private final JournalChain chain;

    JournalBaseCheck(JournalChain chain) {
        this.chain = chain;
    }

    @Override
    public Finding check() {
        JournalVerdict verdict = chain.verify(null);
        return verdict.isWhole()
                ? Finding.sound("operations.verdict.whole", verdict.lines())
                : Finding.fault("operations.verdict." + verdict.fault(), verdict.rank());
    }
}
