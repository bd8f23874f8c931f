package fr.crig.avis.meeting;

import fr.crig.avis.request.RequestLifecycle;
import fr.crig.avis.request.RequestState;
import fr.crig.avis.shared.Reference;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Requests enter the backlog by themselves: no meeting is chosen for them, they wait for one. */
@Service
@Transactional
public class BacklogDesk {

    private final RequestLifecycle lifecycle;

    BacklogDesk(RequestLifecycle lifecycle) {
        this.lifecycle = lifecycle;
    }

    public void enter(Reference reference) {
        lifecycle.advance(reference, RequestState.READY, null);
    }
}
