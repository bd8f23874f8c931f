package fr.crig.avis.meeting;

import fr.crig.avis.request.RequestLifecycle;
import fr.crig.avis.request.RequestState;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.storage.Desk;

/** Requests enter the backlog by themselves: no meeting is chosen for them, they wait for one. */
@Desk
public class BacklogClerk {

    private final RequestLifecycle lifecycle;

    BacklogClerk(RequestLifecycle lifecycle) {
        this.lifecycle = lifecycle;
    }

    public void enter(Reference reference) {
        lifecycle.advance(reference, RequestState.READY, null);
    }
}
