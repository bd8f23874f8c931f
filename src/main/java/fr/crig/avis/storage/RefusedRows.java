package fr.crig.avis.storage;

import fr.crig.avis.shared.Refusal;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.springframework.data.relational.core.conversion.DbActionExecutionException;

/** What is refused while its row is written comes out wrapped: the act is refused in the words of the refusal itself. */
class RefusedRows implements MethodInterceptor {

    @Override
    public Object invoke(MethodInvocation act) throws Throwable {
        try {
            return act.proceed();
        } catch (DbActionExecutionException failure) {
            throw refusalIn(failure);
        }
    }

    private static RuntimeException refusalIn(DbActionExecutionException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return refusal;
            }
        }
        return failure;
    }
}
