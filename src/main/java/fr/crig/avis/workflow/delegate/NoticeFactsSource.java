package fr.crig.avis.workflow.delegate;

import fr.crig.avis.notification.NoticeFacts;
import fr.crig.avis.notification.RequestMatter;
import fr.crig.avis.request.FundingRequest;
import fr.crig.avis.request.RequestReader;
import fr.crig.avis.shared.ParisTime;
import fr.crig.avis.workflow.Var;
import java.time.LocalDate;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** What the delegates that notify read from the execution, once for all. */
@Component
class NoticeFactsSource {

    private final RequestReader requests;

    NoticeFactsSource(RequestReader requests) {
        this.requests = requests;
    }

    NoticeFacts of(DelegateExecution execution) {
        return NoticeFacts.of(request(execution));
    }

    FundingRequest request(DelegateExecution execution) {
        return requests.get(Var.referenceIn(execution));
    }

    RequestMatter matter(FundingRequest request) {
        return RequestMatter.of(request, requests.attachments(request));
    }

    LocalDate day(Var<Date> variable, DelegateExecution execution) {
        return ParisTime.day(variable.in(execution).toInstant());
    }
}
