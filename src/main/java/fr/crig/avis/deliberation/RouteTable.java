package fr.crig.avis.deliberation;

/** The decision table {@code deliberation-route}, asked without a process: what a request's way would be. */
public interface RouteTable {

    Route choose(RouteFacts facts);
}
