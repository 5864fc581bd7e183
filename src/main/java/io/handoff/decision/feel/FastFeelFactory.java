package io.handoff.decision.feel;

import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.FeelEngineFactory;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.springframework.stereotype.Component;

/** Creates the DMN engine's FEEL: compiled expressions, with the engine's own FEEL as fallback. */
@Component
public class FastFeelFactory implements FeelEngineFactory {

    @Override
    public FeelEngine createInstance() {
        return new FastFeel(new ScalaFeelEngineFactory().createInstance());
    }
}
