package fr.crig.avis.support;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.LifecycleMethodExecutionExceptionHandler;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/** Keeps what a person would have seen when a browser test failed. */
class ScreenshotOnFailure implements TestExecutionExceptionHandler, LifecycleMethodExecutionExceptionHandler {

    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        keepPicture(context);
        throw failure;
    }

    @Override
    public void handleBeforeEachMethodExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        keepPicture(context);
        throw failure;
    }

    private static void keepPicture(ExtensionContext context) {
        BrowserTest test = (BrowserTest) context.getRequiredTestInstance();
        if (test.page != null && !test.page.isClosed()) {
            String name = context.getRequiredTestClass().getSimpleName() + "-"
                    + context.getRequiredTestMethod().getName();
            Browsers.keep(test.page, "failed-" + name);
        }
    }
}
