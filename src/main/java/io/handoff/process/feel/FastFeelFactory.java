package io.handoff.process.feel;

import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.FeelEngineFactory;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;

/** Makes the DMN engine's FEEL: the fast path in front of the engine's own. */
public class FastFeelFactory implements FeelEngineFactory {

    @Override
    public FeelEngine createInstance() {
        return new FastFeel(new ScalaFeelEngineFactory().createInstance());
    }
}
