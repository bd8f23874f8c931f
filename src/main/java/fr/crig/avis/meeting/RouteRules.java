package fr.crig.avis.meeting;

/** The decision table {@code deliberation-route}, asked without a process: what a request's way would be. */
public interface RouteRules {

    Route choose(RouteFacts facts);
}
