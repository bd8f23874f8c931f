package fr.crig.avis.upkeep;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.util.PlaceholderResolutionException;

/** Names the variable that an installation forgot, in the place of a placeholder that could not be resolved. */
class MissingSettingAnalyzer extends AbstractFailureAnalyzer<PlaceholderResolutionException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, PlaceholderResolutionException cause) {
        return new FailureAnalysis(Sentences.of("upkeep.setting.missing", cause.getPlaceholder()), null, cause);
    }
}
