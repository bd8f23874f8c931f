package fr.crig.avis.workflow;

import fr.crig.avis.shared.ChangedMeanwhile;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.springframework.aop.ProxyMethodInvocation;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Does an act again, from its beginning, when the engine was just moving the same request: a timer that fires, another
 * signatory's answer. Whoever clicked has nothing to do with that; the desk judges again on what is then true, and refuses in
 * its own words if the act has become impossible.
 */
class EngineCollisions implements MethodInterceptor {

    private static final int TRIES = 5;
    private static final long PAUSE_MILLIS = 60;

    @Override
    public Object invoke(MethodInvocation act) throws Throwable {
        boolean partOfALargerAct = TransactionSynchronizationManager.isActualTransactionActive();
        return partOfALargerAct ? act.proceed() : tryAgain((ProxyMethodInvocation) act);
    }

    private static Object tryAgain(ProxyMethodInvocation act) throws Throwable {
        for (int tries = 1; ; tries++) {
            try {
                return act.invocableClone().proceed();
            } catch (RuntimeException failure) {
                if (!Collision.causedBy(failure)) {
                    throw failure;
                }
                if (tries == TRIES) {
                    throw new ChangedMeanwhile(act.getMethod().getName());
                }
                Thread.sleep(PAUSE_MILLIS * tries);
            }
        }
    }
}
